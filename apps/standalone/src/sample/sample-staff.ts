import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PostHoldersStore } from '@kashikan/approvals';
import type { Catalogue } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { CreateStaff, hashPassword, type RoleGrant, totpCode } from '@kashikan/identity';
import { DomainError, systemActor } from '@kashikan/kernel';
import { parse } from 'yaml';

export interface SampleStaff {
  readonly municipality: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly totpSecret: string;
  /** Codes of the posts that the person holds. */
  readonly posts?: readonly string[];
  readonly roles: readonly { readonly role: RoleGrant['role']; readonly facility?: string }[];
}

/** The logins for trying out, as `sample/staff.yaml` lists them. */
export const readSampleStaff = (folder: string): readonly SampleStaff[] =>
  (parse(readFileSync(path.join(folder, 'staff.yaml'), 'utf8')) as { staff: SampleStaff[] }).staff;

/** The six digits that the authenticator app of a sample login would show. */
export const sampleCode = ({ totpSecret }: SampleStaff, at: Date): string => totpCode(totpSecret, at);

export async function addSampleStaff(
  doors: {
    readonly unitOfWork: UnitOfWork;
    readonly createStaff: CreateStaff;
    readonly posts: PostHoldersStore;
    readonly catalogue: Catalogue;
  },
  staff: readonly SampleStaff[],
): Promise<void> {
  for (const person of staff) {
    const { facilities } = await doors.catalogue.municipality(person.municipality);
    const grants = person.roles.map(({ role, facility }): RoleGrant => {
      const found = facilities.find(candidate => candidate.code === facility);
      if (facility !== undefined && !found)
        throw new RangeError(`staff.yaml names no such facility: ${facility}`);
      return { role, facilityId: found?.id ?? null };
    });
    const passwordHash = await hashPassword(person.password);
    await doors.unitOfWork
      .run({ actor: systemActor('sample'), verb: 'sample.staff' }, async tx => {
        const { municipality: municipalityId, login, name, totpSecret, posts = [] } = person;
        const factors = { passwordHash, totpSecret };
        const { staffId } = await doors.createStaff.run(tx, { municipalityId, login, name, factors, grants });
        for (const post of posts) await doors.posts.give(tx, { municipalityId, post, staffId });
      })
      .catch(unlessThere);
  }
}

/** From a loading that was broken off. */
function unlessThere(error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'staff.login-taken') throw error;
}
