declare module "*/reading-list.ts?own" {
  export const readList: typeof import("./reading-list.ts").readList;
  export const writeList: typeof import("./reading-list.ts").writeList;
}
