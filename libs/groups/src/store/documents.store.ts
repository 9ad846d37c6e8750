import type { Tx } from '@kashikan/database';
import { isId, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { groupErrors } from '../groups.errors';
import { documentTerms, documentTypeOf } from '../rules';

/** 添付書類, in the database like the photos of rooms. */
@Injectable()
export class GroupDocumentsStore {
  /** Throws `group.document-kind`, `group.document-too-large`, `group.documents-full`. The caller has locked the group. */
  async add(tx: Tx, groupId: string, { name, bytes }: { name: string; bytes: Buffer }): Promise<string> {
    const { mostBytes, mostOfGroup } = documentTerms;
    const mediaType = documentTypeOf(bytes);
    if (!mediaType) throw groupErrors.documentKind();
    if (bytes.length > mostBytes) throw groupErrors.documentTooLarge(mostBytes / (1024 * 1024));
    if ((await this.count(tx, groupId)) >= mostOfGroup) throw groupErrors.documentsFull(mostOfGroup);
    const id = newId();
    await tx.rows(
      'INSERT INTO group_documents (id, group_id, name, media_type, bytes, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, groupId, name, mediaType, bytes, tx.actor.id, tx.now],
    );
    tx.touch('group', groupId, { event: 'add-document', documentId: id });
    return id;
  }

  /** Throws `group.document-unknown`. */
  async remove(tx: Tx, groupId: string, documentId: string): Promise<void> {
    const removed = isId(documentId)
      ? await tx.change('DELETE FROM group_documents WHERE id = $1 AND group_id = $2', [documentId, groupId])
      : 0;
    if (removed === 0) throw groupErrors.documentUnknown();
    tx.touch('group', groupId, { event: 'remove-document', documentId });
  }

  async count(tx: Tx, groupId: string): Promise<number> {
    const row = await tx.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM group_documents WHERE group_id = $1',
      [groupId],
    );
    return row?.count ?? 0;
  }
}
