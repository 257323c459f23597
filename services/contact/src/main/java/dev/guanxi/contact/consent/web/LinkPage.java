package dev.guanxi.contact.consent.web;

import dev.guanxi.contact.consent.ConsentTexts;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A page that people reach from a mail. Opening it changes nothing, because mail programs open links to look for
 * viruses; only its button does.
 */
enum LinkPage {
    CONFIRM(true),
    CONFIRMED(false),
    OPT_OUT(true),
    OPTED_OUT(false);

    static final String HTML = "text/html;charset=UTF-8";

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>%2$s</title>
            <style>body{font:1.1rem/1.6 sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}
            button{font:inherit;padding:.6rem 1.2rem}</style></head>
            <body><main><h1>%2$s</h1><p>%3$s</p>%4$s</main></body>
            </html>
            """;
    private static final String BUTTON = "<form method=\"post\"><button type=\"submit\">%s</button></form>";

    private final boolean asks;

    LinkPage(boolean asks) {
        this.asks = asks;
    }

    /** Nothing of the person or the matter is on it: whoever has the link learns no more than that it works. */
    RestResponse<String> in(Locale locale) {
        var button = asks ? BUTTON.formatted(text(locale, "button")) : "";
        var page = FRAME.formatted(locale.toLanguageTag(), text(locale, "title"), text(locale, "text"), button);
        return ResponseBuilder.ok(page)
                .header("Content-Language", locale.toLanguageTag())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .build();
    }

    private String text(Locale locale, String part) {
        return ConsentTexts.of(locale, "page." + name() + "." + part);
    }
}
