package dev.guanxi.contact.contact;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Embeddable;
import java.lang.Character.UnicodeScript;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called. The full name is how they are addressed; when nobody wrote it, it is put together the way
 * the script asks: 王小明, but Emma Wang.
 */
@Embeddable
public record PersonName(
        @Nullable String givenName, @Nullable String familyName, String fullName) {

    static final PersonName NOBODY = new PersonName(null, null, "");

    /** Refuses when there is no name at all. */
    public static PersonName of(@Nullable String given, @Nullable String family, @Nullable String full) {
        var written = clean(full);
        var name = new PersonName(
                clean(given), clean(family), written == null ? together(clean(given), clean(family)) : written);
        ensureField(!name.fullName.isEmpty(), "fullName", "name-missing");
        return name;
    }

    /** Whether somebody wrote the full name, rather than it following from the others. */
    public boolean isWritten() {
        return !fullName.equals(together(givenName, familyName));
    }

    private static @Nullable String clean(@Nullable String part) {
        return part == null || part.isBlank() ? null : part.strip();
    }

    private static String together(@Nullable String given, @Nullable String family) {
        var chinese = family != null && family.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        var parts = chinese ? Stream.of(family, given) : Stream.of(given, family);
        return parts.filter(Objects::nonNull).collect(Collectors.joining(chinese ? "" : " "));
    }
}
