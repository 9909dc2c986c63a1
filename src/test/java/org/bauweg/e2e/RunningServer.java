package org.bauweg.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one {@link AppServer} and one {@link Browser} to all test classes that neither kill the server nor mind what others
 * did on it: a start costs more than most of these tests. Both end with the last class.
 */
final class RunningServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(AppServer.class, Browser.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class);
        return parameter.getParameter().getType() == Browser.class ? running.browser : running.server;
    }

    /** Closed by JUnit when all classes are done. */
    private static final class Running implements AutoCloseable {

        private final Path data = temporaryFolder();
        private final AppServer server =
                AppServer.start("shared-" + ProcessHandle.current().pid(), data);
        private final Browser browser = Browser.start();

        @Override
        public void close() throws IOException {
            browser.close();
            server.close();
            try (Stream<Path> files = Files.walk(data)) {
                // the last named is deleted first: what lies in a folder before the folder
                files.map(Path::toFile).forEach(file -> file.deleteOnExit());
            }
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("bauweg-e2e");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
