package dev.guanxi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A service as the launcher knows it: a folder under {@code services/} whose build left something to run. */
record ServiceFolder(String name, Path folder) {

    /** {@return the services of this check-out, in the order of their names} */
    static List<ServiceFolder> all(Path home) {
        Path services = home.resolve("services");
        if (Files.notExists(services)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(services)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .map(folder -> new ServiceFolder(folder.getFileName().toString(), folder))
                    .toList();
        } catch (IOException e) {
            throw new SuiteException("%s cannot be listed: %s".formatted(services, e.getMessage()), e);
        }
    }

    /** {@return the services asked for; an empty wish means all} */
    static List<ServiceFolder> chosen(Path home, Set<String> only) {
        List<ServiceFolder> all = all(home);
        Set<String> unknown = new TreeSet<>(only);
        all.forEach(service -> unknown.remove(service.name()));
        if (!unknown.isEmpty()) {
            throw new SuiteException("There is no service %s. There are: %s."
                    .formatted(
                            String.join(", ", unknown),
                            String.join(
                                    ", ", all.stream().map(ServiceFolder::name).toList())));
        }
        return all.stream()
                .filter(service -> only.isEmpty() || only.contains(service.name()))
                .toList();
    }

    /** {@return the folder of the built program} */
    Path program() {
        return folder.resolve("target/quarkus-app");
    }

    /** {@return the file to run, which the build leaves} */
    Path jar() {
        return program().resolve("quarkus-run.jar");
    }

    boolean isBuilt() {
        return Files.exists(jar());
    }
}
