declare module "*/reading-list.ts?own" {
  export const readList: typeof import("./scripts/reading-list.ts").readList;
  export const writeList: typeof import("./scripts/reading-list.ts").writeList;
}
