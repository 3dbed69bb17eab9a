import { use } from 'react';
import { operations } from '../../shared/contract/index.ts';
import type { ChangeShown } from '../../shared/contract/changes.ts';
import type { OperationClass } from '../../shared/domain/permission.ts';
import { mayDo } from '../../shared/domain/permission.ts';
import { FileContext, PersonContext } from './file.ts';

const needs: Readonly<Record<string, { readonly needs: OperationClass }>> = operations;

/** Whether Undo is offered beside a change: it stands, nothing rests on it, and who may make such a change is here. */
export function useMayUndo(): (change: ChangeShown) => boolean {
  const file = use(FileContext);
  const person = use(PersonContext);
  return ({ operation, undoneBy, blocked }) =>
    file !== null && file.readOnly === null && person !== null && undoneBy === null && blocked === null
    && mayDo(person.role, needs[operation]?.needs ?? 'edit').ok;
}
