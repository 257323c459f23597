package dev.guanxi.platform.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A refusal the caller can understand and act on; anything else that is thrown is a bug. Carries a
 * code and arguments; the words, in each language, are in the bundle {@code problems}.
 */
public abstract sealed class DomainException extends RuntimeException {
    private final String code;
    private final transient List<Object> arguments;

    private DomainException(String code, Object... arguments) {
        super(Stream.of(arguments).map(String::valueOf).collect(Collectors.joining(", ", code + " [", "]")));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Names the rule, in kebab case; the last part of the problem's type. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** States a business rule; when it does not hold, the caller is told which one (409). */
    public static void ensure(boolean holds, String rule, Object... arguments) {
        if (!holds) {
            throw new RuleBroken(rule, arguments);
        }
    }

    /** States what a field must satisfy; when it does not, the caller is told which one (422). */
    public static void ensureField(boolean holds, String field, String rule, Object... arguments) {
        if (!holds) {
            throw new Invalid(field, rule, arguments);
        }
    }

    /** It does not exist, or the caller may not know that it does (404). */
    public static final class NotFound extends DomainException {
        public NotFound(String what, Object id) {
            super("not-found", what, id);
        }
    }

    /** The request is fine, but the present state does not allow it (409). */
    public static final class RuleBroken extends DomainException {
        private final transient List<Invalid> details;

        public RuleBroken(String rule, Object... arguments) {
            this(List.of(), rule, arguments);
        }

        private RuleBroken(List<Invalid> details, String rule, Object... arguments) {
            super(rule, arguments);
            this.details = List.copyOf(details);
        }

        /** The same, saying all that stands in the way at once, each under the name by which a program knows it. */
        public RuleBroken because(List<Invalid> several) {
            return new RuleBroken(several, code(), arguments().toArray());
        }

        public List<Invalid> details() {
            return details;
        }
    }

    /** A field has a value that makes no sense here (422). */
    public static final class Invalid extends DomainException {
        private final String field;

        public Invalid(String field, String rule, Object... arguments) {
            super(rule, arguments);
            this.field = field;
        }

        public String field() {
            return field;
        }

        /** The same, told from outside: the field is a part of another. */
        public Invalid within(String place) {
            return new Invalid(place + "." + field, code(), arguments().toArray());
        }
    }

    /**
     * Fields of which one knows only while running what they take, such as those that an administrator defined; carries
     * all that is wrong at once. Its words are those of the first.
     */
    public static final class Unfit extends DomainException {
        private final transient List<Invalid> violations;
        private final boolean understood;

        /**
         * Says what is wrong.
         *
         * @param violations at least one
         * @param understood whether all fields are known and all values of their types (422), or not (400)
         */
        public Unfit(List<Invalid> violations, boolean understood) {
            super(
                    violations.getFirst().code(),
                    violations.getFirst().arguments().toArray());
            this.violations = List.copyOf(violations);
            this.understood = understood;
        }

        public List<Invalid> violations() {
            return violations;
        }

        public boolean understood() {
            return understood;
        }
    }

    /** What is to be created may be here already (409); carries what is like it. */
    public static final class AlreadyHere extends DomainException {
        private final transient List<? extends Record> alike;

        public AlreadyHere(List<? extends Record> alike, String rule, Object... arguments) {
            super(rule, arguments);
            this.alike = List.copyOf(alike);
        }

        public List<? extends Record> alike() {
            return alike;
        }
    }

    /** What is wanted does not fit what others did meanwhile (409); carries all that stands in the way. */
    public static final class Hindered extends DomainException {
        private final transient List<? extends Record> hindrances;

        public Hindered(List<? extends Record> hindrances, String rule, Object... arguments) {
            super(rule, arguments);
            this.hindrances = List.copyOf(hindrances);
        }

        public List<? extends Record> hindrances() {
            return hindrances;
        }
    }

    /** The caller may see this, but may not do that to it (403). */
    public static final class NotAllowed extends DomainException {
        public NotAllowed(String rule, Object... arguments) {
            super(rule, arguments);
        }
    }

    /** Somebody else was faster (412); carries what is there now. */
    public static final class Stale extends DomainException {
        private final long actual;
        private final transient Record current;

        public Stale(long expected, long actual, Record current) {
            super("stale-version", expected, actual);
            this.actual = actual;
            this.current = current;
        }

        public long actual() {
            return actual;
        }

        public Record current() {
            return current;
        }
    }
}
