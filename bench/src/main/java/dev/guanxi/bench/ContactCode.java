package dev.guanxi.bench;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contact service's own code, out of its built jars and apart from ours: what search and the comparison of
 * duplicates keep of a record is derived by it, so a bench that writes a million of them cannot derive anything else.
 */
final class ContactCode implements AutoCloseable {

    private static final String CONTACT = "dev.guanxi.contact.";
    private static final List<String> PLACES = List.of("quarkus", "app", "lib/main", "lib/boot");

    private final URLClassLoader classes;
    private final Constructor<?> json;
    private final Constructor<?> words;
    private final Constructor<?> ownership;
    private final Constructor<?> findable;
    private final Method entry;
    private final Method suspect;

    private ContactCode(URLClassLoader classes) throws ReflectiveOperationException {
        this.classes = classes;
        this.json = classes.loadClass("io.vertx.core.json.JsonObject").getConstructor(String.class);
        this.words = constructor("search.Findable$Words");
        this.ownership =
                classes.loadClass("dev.guanxi.platform.identity.Ownership").getConstructors()[0];
        this.findable = constructor("search.Findable");
        this.entry = method("search.Entry", "of", findable.getDeclaringClass());
        this.suspect = method(
                "duplicate.Suspect",
                "of",
                classes.loadClass(CONTACT + "merge.RecordKind"),
                classes.loadClass(CONTACT + "matching.Described"));
    }

    /** @param home the check-out, whose services are built */
    static ContactCode of(Path home) {
        Path built = home.resolve("services/contact/target/quarkus-app");
        try {
            List<URL> jars = new ArrayList<>();
            for (String place : PLACES) {
                jars.addAll(jars(built.resolve(place)));
            }
            return new ContactCode(new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
        } catch (IOException | ReflectiveOperationException e) {
            throw new BenchException("The contact service's code cannot be used as the bench knows it", e);
        }
    }

    private static List<URL> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ContactCode::url)
                    .toList();
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Constructor<?> constructor(String name) throws ReflectiveOperationException {
        Constructor<?> found = classes.loadClass(CONTACT + name).getDeclaredConstructors()[0];
        found.setAccessible(true);
        return found;
    }

    private Method method(String type, String name, Class<?>... parameters) throws ReflectiveOperationException {
        Method found = classes.loadClass(CONTACT + type).getDeclaredMethod(name, parameters);
        found.setAccessible(true);
        return found;
    }

    /**
     * What the search index keeps of a record beside the record's own columns.
     *
     * @param plain its words
     * @param heard how it is pronounced and dialled
     * @param details its number, mail address, phone number and other names; empty where there is none
     * @param lexemes its keys, without their slice
     */
    record Entry(String plain, String heard, List<String> details, Collection<String> lexemes) {}

    /** What is searched of a record. */
    record Searched(
            UUID id,
            Kind kind,
            boolean shown,
            String label,
            boolean person,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country,
            @Nullable String owner,
            @Nullable String team,
            @Nullable UUID customer) {}

    /** Which kind of record something is derived of. */
    enum Kind {
        CUSTOMER("customer.DescribedCustomers"),
        CONTACT("contact.DescribedContacts");

        private final String described;

        Kind(String described) {
            this.described = described;
        }
    }

    /** Derives for one kind of record. */
    final class Derivation {

        private final Object searchKind;
        private final Object matchKind;
        private final Method described;
        private final Object nothing;

        private Derivation(Kind kind) throws ReflectiveOperationException {
            this.searchKind = constant("search.RecordKind", kind);
            this.matchKind = constant("merge.RecordKind", kind);
            this.described = method(kind.described, "described", Object[].class);
            this.nothing = Objects.requireNonNull(
                    words.getDeclaringClass().getField("NONE").get(null));
        }

        /** What the index keeps, as {@code Announced} reads it of an event. */
        Entry entry(Searched record) {
            return call(() -> {
                Object said = record.shown()
                        ? words.newInstance(
                                record.label(),
                                record.person(),
                                null,
                                List.of(),
                                record.email(),
                                record.phone(),
                                record.country())
                        : nothing;
                Object owned = ownership.newInstance(record.owner(), record.team(), null, record.customer());
                Object state = findable.newInstance(searchKind, record.id(), 0L, record.shown(), said, owned);
                Object written = Objects.requireNonNull(entry.invoke(null, state));
                return new Entry(
                        read(written, "plain", String.class),
                        read(written, "heard", String.class),
                        Stream.of("", record.email(), record.phone())
                                .map(text -> record.shown() && text != null ? text : "")
                                .toList(),
                        lexemes(written));
            });
        }

        /**
         * What the comparison of duplicates keeps.
         *
         * @param row as the service selects it of its own table, identities as text
         * @param identities where they stand in the row
         */
        Match match(@Nullable Object[] row, int identities) {
            return call(() -> {
                row[identities] = json.newInstance(row[identities]);
                Object record = Objects.requireNonNull(described.invoke(null, (Object) row));
                if (!read(record, "active", Boolean.class)) {
                    return Match.NONE;
                }
                Object compared = Objects.requireNonNull(suspect.invoke(null, matchKind, record));
                List<Long> keys = new ArrayList<>();
                for (Object key : read(compared, "keys", List.class)) {
                    keys.add((Long) key);
                }
                return new Match(read(compared, "print", Long.class), keys);
            });
        }

        private Collection<String> lexemes(Object written) throws ReflectiveOperationException {
            List<String> lexemes = new ArrayList<>();
            for (Object lexeme : read(written, "lexemes", Collection.class)) {
                lexemes.add(lexeme.toString());
            }
            return lexemes;
        }
    }

    /** What two records that may be the same have in common, as hashes; nothing of one that is nobody's duplicate. */
    record Match(long print, List<Long> keys) {
        static final Match NONE = new Match(0, List.of());
    }

    Derivation derivation(Kind kind) {
        try {
            return new Derivation(kind);
        } catch (ReflectiveOperationException e) {
            throw new BenchException("The contact service's code cannot be used as the bench knows it", e);
        }
    }

    private Object constant(String type, Kind kind) throws ReflectiveOperationException {
        return Objects.requireNonNull(
                classes.loadClass(CONTACT + type).getField(kind.name()).get(null));
    }

    private static <T> T read(Object record, String part, Class<T> type) throws ReflectiveOperationException {
        Method accessor = record.getClass().getDeclaredMethod(part);
        accessor.setAccessible(true);
        return type.cast(Objects.requireNonNull(accessor.invoke(record)));
    }

    @FunctionalInterface
    private interface Reflected<T> {
        T get() throws ReflectiveOperationException;
    }

    /** The service's code looks for its settings with the thread's class loader. */
    private <T> T call(Reflected<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return work.get();
        } catch (InvocationTargetException e) {
            throw new BenchException("The contact service's code failed", Objects.requireNonNullElse(e.getCause(), e));
        } catch (ReflectiveOperationException e) {
            throw new BenchException("The contact service's code cannot be used as the bench knows it", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException e) {
            throw new BenchException("The contact service's jars cannot be closed", e);
        }
    }
}
