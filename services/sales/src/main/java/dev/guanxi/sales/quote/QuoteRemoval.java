package dev.guanxi.sales.quote;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import jakarta.inject.Singleton;

/** The way of quotes into the recycle bin, back, and out of it for good, with their editions. */
@Singleton
public class QuoteRemoval extends Removal<Quote> {
    QuoteRemoval(Quotes quotes, RecycleBin bin) {
        super(
                quotes,
                bin,
                new Marks<>(Quotes.KIND, quote -> quote.offer().name(), Quote::remove, Quote::comeBack, Quote::erase),
                Powers.of(Roles.SALES_MANAGER, Roles.SALES_REP));
    }
}
