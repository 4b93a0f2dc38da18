import { describe, expect, it } from "vitest";
import { organizationFinder } from "./organizations.ts";

const find = organizationFinder(
  new Map([
    ["microsoft", { name: "Microsoft", also: ["Microsoft Research"] }],
    ["amd", { name: "AMD", also: ["Advanced Micro Devices"] }],
    ["zhejiang-university", { name: "Zhejiang University", also: ["ZIP Lab, Zhejiang University"] }],
  ]),
);

describe("organizationFinder", () => {
  it("finds other forms of a name, with and without a unit", () => {
    expect(find("Microsoft Research").id).toBe("microsoft");
    expect(find("Microsoft (GenAI)").id).toBe("microsoft");
    expect(find("Advanced Micro Devices (AMD)")).toEqual({ id: "amd", name: "AMD" });
    expect(find("ZIP Lab, Zhejiang University").id).toBe("zhejiang-university");
  });

  it("treats names with and without unit, legal form or article as one organization", () => {
    expect(find("Tsinghua University (THUNLP)")).toEqual(find("Tsinghua University"));
    expect(find("ModelBest Inc.")).toEqual({ id: "modelbest", name: "ModelBest" });
    expect(find("The University of Sydney").id).toBe("university-of-sydney");
  });

  it("creates ids for names with accents and periods", () => {
    expect(find("Linköping University").id).toBe("linkoping-university");
    expect(find("H2O.ai").id).toBe("h2o-ai");
    expect(find("École Polytechnique")).toEqual({ id: "ecole-polytechnique", name: "École Polytechnique" });
  });
});

it("keeps the letters of other scripts in an id", () => {
  const find = organizationFinder(new Map());
  expect(["清华大学", "МГУ", "北京大学 (PKU)", "Яндекс Research"].map((name) => find(name).id)).toEqual([
    "清华大学",
    "мгу",
    "北京大学",
    "яндекс-research",
  ]);
});
