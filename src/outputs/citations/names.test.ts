import { expect, it } from "vitest";
import { familyFirst, importedName, splitName } from "./names.ts";

const split = (name: string) => importedName(splitName(name));

it("takes the last word as the family name, in Western and Chinese names alike", () => {
  expect(splitName("Shengding Hu")).toEqual({ given: "Shengding", family: "Hu" });
  expect(splitName("Hung-Yueh Chiang")).toEqual({ given: "Hung-Yueh", family: "Chiang" });
  expect(splitName("Thomas B. Preußer")).toEqual({ given: "Thomas B.", family: "Preußer" });
  expect(splitName("Zhiming (Charles) Chen")).toEqual({ given: "Zhiming (Charles)", family: "Chen" });
  expect(splitName("Kranthi Kiran GV")).toEqual({ given: "Kranthi Kiran", family: "GV" });
  // A two-letter suffix that is a name; a library reads it as a degree.
  expect(splitName("Xinzhu Ma")).toEqual({ given: "Xinzhu", family: "Ma" });
  expect(splitName("Da Chen")).toEqual({ given: "Da", family: "Chen" });
});

it("separates lower-case particles from the family name", () => {
  expect(splitName("Aäron van den Oord")).toEqual({
    given: "Aäron",
    "non-dropping-particle": "van den",
    family: "Oord",
  });
  expect(splitName("Leandro von Werra")).toMatchObject({ "non-dropping-particle": "von", family: "Werra" });
  expect(splitName("Gustavo de Rosa")).toMatchObject({ "non-dropping-particle": "de", family: "Rosa" });
});

it("recognizes family names of two words", () => {
  expect(
    [
      "Allie Del Giorno",
      "Christopher De Sa",
      "Carlo C Del Mundo",
      "Loubna Ben Allal",
      "Benjamin Van Roy",
      "Patrick Van der Smagt",
      "Anton Van Den Hengel",
      "Teven Le Scao",
      "Abdellah El Mekki",
      "Randall C. St. Louis",
      "Gabriel Martín Blázquez",
    ].map(split),
  ).toEqual([
    "Del Giorno, Allie",
    "De Sa, Christopher",
    "Del Mundo, Carlo C",
    "Ben Allal, Loubna",
    "Van Roy, Benjamin",
    "Van der Smagt, Patrick",
    "Van Den Hengel, Anton",
    "Le Scao, Teven",
    "El Mekki, Abdellah",
    "St. Louis, Randall C.",
    "Martín Blázquez, Gabriel",
  ]);
});

it("does not treat a middle name as a particle", () => {
  expect(["Hien Van Nguyen", "Minh Le Nguyen", "Richard Yi Da Xu", "Xue Bin Peng", "H. Ben Brown"].map(split)).toEqual([
    "Nguyen, Hien Van",
    "Nguyen, Minh Le",
    "Xu, Richard Yi Da",
    "Peng, Xue Bin",
    "Brown, H. Ben",
  ]);
});

it("separates suffixes, with a comma or without", () => {
  const king = { given: "Martin Luther", family: "King", suffix: "Jr." };
  expect(splitName("Martin Luther King Jr.")).toEqual(king);
  expect(splitName("Martin Luther King, Jr.")).toEqual(king);
  expect(split("John W. Fisher III")).toBe("Fisher, John W., III");
  expect(familyFirst(splitName("Martin Luther King Jr."))).toBe("King, Jr., Martin Luther");
});

it("never splits a group", () => {
  for (const name of [
    "MiniMax",
    "NVIDIA",
    "OpenBMB",
    "DeepSeek-AI",
    "Qwen",
    "Qwen Team",
    "Gemma Team",
    "Google DeepMind",
    "Mistral AI",
    "OpenAI",
    "01.AI",
    "Takehisa Nishida & Kazuo Muto",
  ]) {
    expect(splitName(name)).toEqual({ literal: name });
  }
});
