import { expect, it } from "vitest";
import { repositoryOf } from "./repository.ts";

it.each([
  ["https://github.com/OpenBMB/MiniCPM", "OpenBMB", "MiniCPM"],
  ["https://github.com/OpenBMB/MiniCPM/", "OpenBMB", "MiniCPM"],
  ["https://www.github.com/Lizonghang/prima.cpp.git", "Lizonghang", "prima.cpp"],
  ["https://github.com/cmu-l3/minictx-eval/tree/main/data#readme", "cmu-l3", "minictx-eval"],
  ["https://github.com/some-one/under_score?tab=readme", "some-one", "under_score"],
])("reads %s", (address, owner, name) => {
  expect(repositoryOf(address)).toEqual({ owner, name });
});

it.each([
  undefined,
  "https://gitlab.com/group/project",
  "https://github.com/OpenBMB",
  "https://github.com/OpenBMB/..",
  "https://notgithub.com/a/b",
  "https://github.com.example/a/b",
  'https://github.com/a"b/c',
])("finds no repository in %s", (address) => {
  expect(repositoryOf(address)).toBeUndefined();
});
