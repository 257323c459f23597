package dev.guanxi.contact.matching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An identity as people write and read it. */
@Schema(name = "Identity", description = "Something by which one is reached or known besides the main phone and mail.")
public record WrittenIdentity(
        @NotNull IdentityKind kind,

        @NotBlank @Size(max = 254) @Schema(examples = "VIP-0042-7781")
        String value,

        @Nullable @Size(max = 100) @Schema(description = "Whose it is or what it is for.", examples = "会员卡")
        String label) {
    /**
     * All that somebody entered, ready to be looked up.
     *
     * @param country ISO 3166-1; tells what a phone number without country code means
     */
    public static KnownAs known(@Nullable List<WrittenIdentity> written, @Nullable String country) {
        return written == null
                ? KnownAs.NOTHING_ELSE
                : new KnownAs(written.stream()
                        .map(entry -> Identity.of(entry.kind, entry.value, entry.label, country))
                        .toList());
    }

    public static List<WrittenIdentity> of(KnownAs identities) {
        return identities.items().stream()
                .map(identity -> new WrittenIdentity(identity.kind(), identity.value(), identity.label()))
                .toList();
    }

    /** Without the number, which must not get into a log. */
    @Override
    public String toString() {
        return "Identity[" + kind + "]";
    }
}
