package dev.guanxi.contact.dossier.web;

import dev.guanxi.contact.customer.web.CustomerView;
import dev.guanxi.contact.dossier.Investment;
import dev.guanxi.contact.dossier.Statistics;
import dev.guanxi.contact.purchase.PurchaseTotal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's file. */
@Schema(name = "CustomerFile")
public record CustomerFileView(
        @Schema(description = "The record as it stands (原始记录).")
        CustomerView record,

        @Nullable @Schema(description = "What insight found (统计分析资料); left out before it looked.")
        Statistics statistics,

        @Schema(description = "What they bought, currency by currency.", maxItems = 200)
        List<PurchaseTotal> purchases,

        @Schema(description = "What we spent on them (企业投入).")
        Investment investment) {}
