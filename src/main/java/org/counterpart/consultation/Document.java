package org.counterpart.consultation;

import java.util.UUID;
import org.counterpart.base.FileId;

/**
 * A file that the institution put beside its proposal.
 *
 * @param name of the file
 * @param size in bytes
 */
public record Document(UUID id, FileId file, String title, String name, long size) {}
