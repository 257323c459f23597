package dev.guanxi.contact.contact.web;

import dev.guanxi.contact.contact.ContactProfile;
import dev.guanxi.contact.contact.PersonName;
import dev.guanxi.contact.matching.WrittenIdentity;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down about a contact. */
@Schema(name = "ContactProfile")
public record ContactRequest(
        @Nullable @Size(max = 100) @Schema(examples = "小明") String givenName,
        @Nullable @Size(max = 100) @Schema(examples = "王") String familyName,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "How the person is addressed; put together from the names when missing.",
                examples = "王小明")
        String fullName,

        @Nullable @Email @Size(max = 254) @Schema(examples = "wang.xiaoming@example.com")
        String email,

        @Nullable @Size(max = 40) @Schema(examples = "+86 138 0013 8000")
        String phone,

        @Nullable @Size(max = 100) @Schema(examples = "采购经理")
        String jobTitle,

        @Nullable @Past @Schema(examples = "1988-03-12") LocalDate birthday,

        @Nullable
        @Size(max = 50)
        @Schema(
                description = "What else the person is reached or known by; no two alike. A patch replaces the list as"
                        + " a whole.")
        List<@NotNull @Valid WrittenIdentity> identities,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "contacts"),
                description = "By key, what it has in fields that an administrator defined: see /custom-fields. Null"
                        + " removes a value.")
        CustomValues custom) {

    /** The same as the domain knows it. */
    public ContactProfile profile() {
        return new ContactProfile(
                PersonName.of(givenName, familyName, fullName),
                email,
                phone,
                jobTitle,
                birthday,
                WrittenIdentity.known(identities, null),
                custom == null ? CustomValues.NOTHING : custom);
    }

    static ContactRequest of(ContactProfile p) {
        var name = p.name();
        return new ContactRequest(
                name.givenName(),
                name.familyName(),
                name.fullName(),
                p.email(),
                p.phone(),
                p.jobTitle(),
                p.birthday(),
                WrittenIdentity.of(p.identities()),
                p.custom().unlessEmpty());
    }

    /** What a patch is applied to: a full name that nobody wrote follows the other names when they change. */
    static ContactRequest editable(ContactProfile p) {
        var shown = of(p);
        return new ContactRequest(
                shown.givenName,
                shown.familyName,
                p.name().isWritten() ? shown.fullName : null,
                shown.email,
                shown.phone,
                shown.jobTitle,
                shown.birthday,
                shown.identities,
                shown.custom);
    }
}
