package dev.guanxi.contact.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tells whether an entry fits: to the database as a condition, and here of an entry that is known. */
sealed interface Fits {
    /** As a condition on an entry {@code e}. */
    String sql(Function<Object, String> bind);

    /** Whether an entry with these texts fits. */
    boolean is(String plain, String heard);

    /** A part of the entry's words. */
    record Written(String part) implements Fits {
        @Override
        public String sql(Function<Object, String> bind) {
            return "e.plain like " + bind.apply("%" + part + "%");
        }

        @Override
        public boolean is(String plain, String heard) {
            return plain.contains(part);
        }
    }

    /** A part of how the entry is pronounced and dialled. */
    record Heard(String part) implements Fits {
        @Override
        public String sql(Function<Object, String> bind) {
            return "e.heard like " + bind.apply("%" + part + "%");
        }

        @Override
        public boolean is(String plain, String heard) {
            return heard.contains(part);
        }
    }

    /** A part of one of its phone numbers, which stand behind all names. */
    record Dialled(String digits) implements Fits {
        @Override
        public String sql(Function<Object, String> bind) {
            return "e.heard like " + bind.apply("%#%" + digits + "%");
        }

        @Override
        public boolean is(String plain, String heard) {
            var first = heard.indexOf('#');
            return first >= 0 && heard.indexOf(digits, first + 1) >= 0;
        }
    }

    /** Every one of them. */
    record All(List<Fits> of) implements Fits {
        @Override
        public String sql(Function<Object, String> bind) {
            return of.stream().map(each -> each.sql(bind)).collect(Collectors.joining(" and ", "(", ")"));
        }

        @Override
        public boolean is(String plain, String heard) {
            return of.stream().allMatch(each -> each.is(plain, heard));
        }
    }

    /** At least one of them. */
    record Any(List<Fits> of) implements Fits {
        @Override
        public String sql(Function<Object, String> bind) {
            return of.stream().map(each -> each.sql(bind)).collect(Collectors.joining(" or ", "(", ")"));
        }

        @Override
        public boolean is(String plain, String heard) {
            return of.stream().anyMatch(each -> each.is(plain, heard));
        }
    }
}
