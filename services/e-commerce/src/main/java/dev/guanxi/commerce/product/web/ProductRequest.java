package dev.guanxi.commerce.product.web;

import dev.guanxi.commerce.product.ProductDetails;
import dev.guanxi.commerce.product.ProductKind;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down about a product. */
@Schema(name = "ProductDetails")
public record ProductRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "GTX Pro")
        String name,

        @Nullable @Size(max = 100) @Schema(examples = "GTX") String series,

        @NotNull ProductKind kind,

        @Schema(description = "Whether each delivered piece gets a serial number.", examples = "true")
        boolean serialised,

        @Nullable
        @Min(0)
        @Max(600)
        @Schema(description = "Leave out where the service department decides.", examples = "24")
        Integer warrantyMonths,

        @NotNull Money listPrice,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "products"),
                description =
                        "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
        CustomValues custom) {

    ProductDetails details() {
        return new ProductDetails(
                name,
                series,
                kind,
                serialised,
                warrantyMonths,
                listPrice,
                custom == null ? CustomValues.NOTHING : custom);
    }

    static ProductRequest of(ProductDetails d) {
        return of(d, d.custom().unlessEmpty());
    }

    /** With those values that somebody sees. */
    static ProductRequest of(ProductDetails d, @Nullable CustomValues custom) {
        return new ProductRequest(
                d.name(), d.series(), d.kind(), d.serialised(), d.warrantyMonths(), d.listPrice(), custom);
    }
}
