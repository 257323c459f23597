package dev.guanxi.contact.contact.web;

import dev.guanxi.contact.contact.ContactProfile;
import dev.guanxi.contact.contact.PersonName;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
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
        String jobTitle) {

    ContactProfile profile() {
        return new ContactProfile(PersonName.of(givenName, familyName, fullName), email, phone, jobTitle);
    }

    static ContactRequest of(ContactProfile p) {
        var name = p.name();
        return new ContactRequest(
                name.givenName(), name.familyName(), name.fullName(), p.email(), p.phone(), p.jobTitle());
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
                shown.jobTitle);
    }
}
