import * as z from 'zod/mini';
import { operations } from '../../shared/contract/index.ts';

export interface OperationShown {
  readonly operation: string;
  readonly kind: 'query' | 'command';
  readonly scope: 'file' | 'host';
  readonly needs: string;
  readonly title: string;
  /** JSON Schema of the request. */
  readonly request: unknown;
}

/** Every operation as scripts may ask it. */
export const schemas = (): readonly OperationShown[] =>
  Object.entries(operations).map(([operation, { kind, scope, needs, title, request }]) =>
    ({ operation, kind, scope, needs, title, request: z.toJSONSchema(request, { unrepresentable: 'any' }) }));
