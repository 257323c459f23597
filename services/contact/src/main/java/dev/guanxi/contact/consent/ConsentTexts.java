package dev.guanxi.contact.consent;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What people read who give or withdraw their consent, in mails and on pages. */
public final class ConsentTexts {
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ConsentTexts() {}

    public static String of(Locale locale, String key, Object... values) {
        var asked = locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale;
        var loader = Thread.currentThread().getContextClassLoader();
        var texts = ResourceBundle.getBundle("consent", asked, loader, NO_MACHINE_LOCALE);
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
