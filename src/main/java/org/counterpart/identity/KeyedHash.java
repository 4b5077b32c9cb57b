package org.counterpart.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.PrivateFile;
import org.counterpart.base.database.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Names by which the database knows who tried what from where without being able to tell it. Their key lies outside of the database: the
 * setting that several nodes share, otherwise a file of the home folder.
 */
@Component
class KeyedHash {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedHash.class);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    KeyedHash(CounterpartProperties properties) {
        var secret = properties.key().isBlank() ? kept(properties.home()) : properties.key();
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] of(String... subject) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(String.join("\n", subject).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kept(Path home) {
        try {
            var file = Files.createDirectories(home).resolve("key");
            if (!Files.exists(file) || Files.size(file) == 0) {
                // A disk that was full leaves nothing in it.
                Files.deleteIfExists(file);
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + home + " cannot keep a key: " + e,
                    "Give this user the right to write there, or set counterpart.key to a long secret of your own.",
                    e);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        try {
            PrivateFile.write(file, HexFormat.of().formatHex(bytes));
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another process was first", e);
        }
    }
}
