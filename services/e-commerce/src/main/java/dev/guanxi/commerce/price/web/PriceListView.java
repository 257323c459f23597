package dev.guanxi.commerce.price.web;

import dev.guanxi.commerce.price.PriceList;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price list as the API shows it. */
@Schema(name = "PriceList")
public record PriceListView(UUID id, PriceListRequest terms, Instant createdAt) {

    static PriceListView of(PriceList list) {
        return new PriceListView(
                list.id(), PriceListRequest.of(list.terms()), list.state().createdAt());
    }
}
