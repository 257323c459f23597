package dev.guanxi.marketing.response;

import dev.guanxi.platform.privacy.NamedPersons;
import jakarta.inject.Singleton;

/** Which contacts the persons of responses are: the same address, or the one their lead became. */
@Singleton
class ResponsePersons extends NamedPersons {
    ResponsePersons() {
        super("response");
    }
}
