package dev.guanxi.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Ownership;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Ownership ANN = Ownership.of("ann", "/sales/east");
    private static final Ownership BOB = Ownership.of("bob", "/sales/west");

    @Test
    void aFullNameIsPutTogetherTheWayItsScriptAsks() {
        assertThat(PersonName.of("小明", "王", null).fullName()).isEqualTo("王小明");
        assertThat(PersonName.of("Emma", "Wang", " ").fullName()).isEqualTo("Emma Wang");
        assertThat(PersonName.of(null, "Wang", null).fullName()).isEqualTo("Wang");
        assertThat(PersonName.of("Emma", "Wang", "Dr. Emma Wang").fullName()).isEqualTo("Dr. Emma Wang");
        assertThatThrownBy(() -> PersonName.of(" ", null, ""))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.code()).isEqualTo("name-missing"));
    }

    @Test
    void aContactGoesToWhoeverIsInChargeOfItsNewCustomer() {
        var contact = emma();
        var elsewhere = Ids.next();

        contact.moveTo(elsewhere, BOB);

        assertThat(contact.customerId()).isEqualTo(elsewhere);
        assertThat(contact.ownership()).isEqualTo(BOB);
        assertThat(contact.takeRaisedEvents())
                .containsExactly(
                        new ContactEvent.Created(contact.id()), new ContactEvent.Moved(contact.id(), elsewhere));
    }

    @Test
    void nothingHappensWhenTheSamePersonStaysInCharge() {
        var contact = emma();
        contact.takeRaisedEvents();

        contact.follow(ANN);

        assertThat(contact.takeRaisedEvents()).isEmpty();
    }

    @Test
    void ofAnErasedContactNothingIsLeft() {
        var contact = emma();
        contact.takeRaisedEvents();

        contact.erase();

        assertThat(contact.state())
                .isEqualTo(new ContactState(
                        contact.customerId(),
                        null,
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Map.of(),
                        "ann",
                        "/sales/east",
                        ContactStatus.ERASED,
                        null,
                        0,
                        NOON));
        assertThat(contact.isForgetting()).isTrue();
    }

    private static Contact emma() {
        var profile = new ContactProfile(
                PersonName.of("Emma", "Wang", null), "emma@example.com", "+86 138 0013 8000", "Buyer");
        return Contact.create(Ids.next(), Ids.next(), profile, ANN, NOON);
    }
}
