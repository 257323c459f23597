package dev.guanxi.platform.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be sent where. */
public record WebhookRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "Where to: HTTPS, and outside of the network that this service stands in.",
                examples = "https://hooks.example.com/crm")
        String url,

        @NotEmpty
        @Size(max = 50)
        @Schema(
                description = "Types of `GET /webhooks/types`; a `*` at the end stands for anything.",
                examples = "[\"crm.*\"]")
        List<@NotNull @Size(max = 200) @Pattern(regexp = "[a-z0-9.-]*\\*?") String> types,

        @Nullable @Size(max = 500) @Schema(examples = "Our data warehouse")
        String description,

        @Nullable
        @Schema(description = "False: what happens now is not sent, and not kept to be sent later. True when left out.")
        Boolean enabled) {

    Subscription subscription() {
        return new Subscription(url.strip(), List.copyOf(types), description, enabled == null || enabled);
    }

    static WebhookRequest of(Webhook webhook) {
        var s = webhook.subscription();
        return new WebhookRequest(s.url(), s.types(), s.description(), s.enabled());
    }
}
