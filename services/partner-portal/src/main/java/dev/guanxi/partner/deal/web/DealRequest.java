package dev.guanxi.partner.deal.web;

import dev.guanxi.partner.deal.ContactPerson;
import dev.guanxi.partner.deal.Prospect;
import dev.guanxi.platform.domain.Money;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a partner registers. */
@Schema(name = "NewDeal")
public record DealRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "上海华为科技有限公司")
        String company,

        @Nullable @Size(max = 300) @Schema(examples = "https://www.example.com")
        String website,

        @Nullable @Size(max = 100) @Schema(examples = "伟") String givenName,
        @Nullable @Size(max = 100) @Schema(examples = "张") String familyName,

        @Nullable @Email @Size(max = 254) @Schema(examples = "wei.zhang@example.com")
        String email,

        @Nullable @Size(max = 40) @Schema(examples = "+86 21 5555 0100")
        String phone,

        @NotNull @Schema(description = "What the partner hopes to sell.")
        Money amount,

        @Nullable @Schema(examples = "2026-12-31") LocalDate expectedClose) {

    Prospect prospect() {
        return new Prospect(
                company, website, new ContactPerson(givenName, familyName, email, phone), amount, expectedClose);
    }
}
