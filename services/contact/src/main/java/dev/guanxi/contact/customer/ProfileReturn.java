package dev.guanxi.contact.customer;

import dev.guanxi.platform.fields.Restoration;
import java.util.ArrayList;

/** A profile as it was before a change, but for what was changed since; of an address each part by itself. */
final class ProfileReturn {
    private static final String ADDRESS = "address";

    private ProfileReturn() {}

    /**
     * Puts back each field that still has what it was given.
     *
     * @param given as the change left it
     */
    static Restoration<CustomerProfile> of(CustomerProfile now, CustomerProfile before, CustomerProfile given) {
        var place = Restoration.of(now.place(), before.place(), given.place());
        var whole = Restoration.of(now, before, given);
        var stayed = new ArrayList<>(whole.stayed());
        stayed.remove(ADDRESS);
        stayed.addAll(place.stayed());
        return new Restoration<>(whole.profile().at(Address.known(place.profile())), stayed);
    }
}
