package dev.guanxi.partner.deal;

import dev.guanxi.platform.privacy.NamedPersons;
import jakarta.inject.Singleton;

/** Which contacts the persons of deals are: the same address, or the contact of the opportunity. */
@Singleton
class DealPersons extends NamedPersons {
    DealPersons() {
        super("deal");
    }
}
