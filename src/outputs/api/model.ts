import { z } from "zod";
import type { Paper } from "../../catalogue/catalogue.ts";
import type { KnownModel } from "../../facts/facts.ts";
import { activeParameters, totalParameters } from "../../facts/size.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import * as front from "../../schema/paper.ts";
import { outsideModel as frontOutside } from "../../schema/taxonomy.ts";
import { addresses, like } from "./fields.ts";
import {
  apiNumber,
  notDisclosed,
  numberOrNotDisclosed,
  textOrNotDisclosed,
  toApiNumber,
  toNumberField,
  toTextField,
} from "./number.ts";

const { shape } = front.model;
const number = numberOrNotDisclosed.optional();
const text = textOrNotDisclosed.optional();

export const apiModel = z
  .object({
    id: like(shape.id, z.string()),
    kind: z.literal("catalogue"),
    name: like(shape.name, z.string()),
    paper: z.string().describe("Id of the paper that introduces it."),
    ...addresses,
    tuning: like(shape.tuning, z.enum(["base", "instruct", "reasoning", "reward", "task"]).optional()),
    modalities: like(shape.modalities, z.array(z.enum(front.modalities)).optional()),
    parameters: like(shape.parameters, number),
    nonEmbedding: like(shape.nonEmbedding, number),
    active: like(shape.active, number),
    tokens: like(shape.tokens, number),
    context: like(shape.context, number),
    bits: like(shape.bits, number),
    licence: like(shape.licence, text),
    hardware: like(shape.hardware, text),
    trainingTime: like(shape.trainingTime, text),
    weights: like(shape.weights, z.union([notDisclosed, z.url()]).optional()),
  })
  .meta({ id: "Model", description: "A model that a paper of the catalogue introduces." });

export const apiOutsideModel = z
  .object({
    id: z.string().describe("Stable id of the model."),
    kind: z.literal("outside"),
    name: z.string().describe("Its usual name."),
    ...addresses,
    developer: z.string().optional().describe("Who made it."),
    parameters: like(frontOutside.shape.parameters, apiNumber.optional()),
    active: apiNumber.optional().describe("Active parameters, likewise."),
    home: z.url().optional().describe("Its own page."),
  })
  .meta({ id: "OutsideModel", description: frontOutside.description });

export const anyModel = z.discriminatedUnion("kind", [apiModel, apiOutsideModel]);

export type ApiModel = z.output<typeof apiModel>;
export type AnyModel = z.output<typeof anyModel>;

export function toApiModel(model: front.Model, paper: Paper): ApiModel {
  const { id, name, tuning, modalities, weights } = model;
  return {
    id,
    kind: "catalogue",
    name,
    paper: paper.id,
    url: toAbsoluteUrl(links.model(id)),
    api: toAbsoluteUrl(links.apiPaper(paper.id)),
    tuning,
    modalities,
    parameters: toNumberField(model.parameters, paper),
    nonEmbedding: toNumberField(model.nonEmbedding, paper),
    active: toNumberField(model.active, paper),
    tokens: toNumberField(model.tokens, paper),
    context: toNumberField(model.context, paper),
    bits: toNumberField(model.bits, paper),
    licence: toTextField(model.licence, paper),
    hardware: toTextField(model.hardware, paper),
    trainingTime: toTextField(model.trainingTime, paper),
    weights,
  };
}

/** @param file page of the list that contains it, where it has no paper's file */
export function toAnyModel(
  { id, name, own, outside }: KnownModel,
  file = toAbsoluteUrl(links.apiList("models")),
): AnyModel {
  if (own) return toApiModel(own.model, own.paper);
  const total = outside && totalParameters(outside);
  const active = outside && activeParameters(outside);
  return {
    id,
    kind: "outside",
    name,
    url: toAbsoluteUrl(links.model(id)),
    api: file,
    developer: outside?.developer,
    parameters: total && toApiNumber(total),
    active: active && toApiNumber(active),
    home: outside?.url,
  };
}
