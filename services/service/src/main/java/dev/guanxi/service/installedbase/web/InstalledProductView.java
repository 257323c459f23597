package dev.guanxi.service.installedbase.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.service.installedbase.InstalledProduct;
import dev.guanxi.service.installedbase.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An installed product as the API shows it. */
@Schema(name = "InstalledProduct")
public record InstalledProductView(
        UUID id,
        UUID customerId,
        UUID productId,
        @Schema(examples = "RC-10") String sku,
        @Schema(examples = "Rice cooker") String name,

        @Nullable @Schema(description = "Missing where pieces are not told apart.", examples = "RC-10-00000042")
        String serial,

        int quantity,
        UUID orderId,
        Standing status,

        @Nullable @Schema(description = "The last day of the warranty; missing without one.")
        LocalDate warrantyUntil,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "installed-products"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Shoppers do not see them.")
        CustomValues custom,

        Instant installedAt) {

    static InstalledProductView of(InstalledProduct product, @Nullable CustomValues custom) {
        var state = product.state();
        return new InstalledProductView(
                product.id(),
                state.customerId(),
                state.productId(),
                state.sku(),
                state.name(),
                state.serial(),
                state.quantity(),
                state.orderId(),
                state.status(),
                state.warrantyUntil(),
                custom,
                state.installedAt());
    }
}
