package org.counterpart.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file of the home folder that nobody but the user of the product may read. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Makes the file; fails with {@link java.nio.file.FileAlreadyExistsException} where there is one. */
    public static void write(Path file, String content) throws IOException {
        Files.createFile(file, ownerOnly(file));
        Files.writeString(file, content);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
