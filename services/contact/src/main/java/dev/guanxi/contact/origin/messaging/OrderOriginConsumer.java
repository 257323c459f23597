package dev.guanxi.contact.origin.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.AddressText;
import dev.guanxi.contact.origin.Hearing;
import dev.guanxi.contact.origin.ProfileField;
import dev.guanxi.contact.origin.Told;
import dev.guanxi.contact.origin.ValueSource;
import dev.guanxi.platform.events.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What buyers leave with their orders: how to reach them, and where to send the goods. */
@Singleton
class OrderOriginConsumer extends SourceConsumer<OrderOriginConsumer.Order> {
    /** What we read of an order. */
    record Order(
            @Nullable String number,
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable Buyer buyer,
            @Nullable Instant placedAt) {}

    /** How the buyer is reached, as they said when they ordered. */
    record Buyer(
            @Nullable String phone,
            @Nullable String email,
            @Nullable Address address) {
        Map<ProfileField, String> reach() {
            return new Values()
                    .with(ProfileField.PHONE, phone)
                    .with(ProfileField.EMAIL, email)
                    .all();
        }

        Values place() {
            return new Values().with(ProfileField.ADDRESS, address == null ? null : AddressText.of(address));
        }
    }

    OrderOriginConsumer(ObjectMapper json, Hearing hearing) {
        super("contact-order-origins", "crm.commerce.order", Order.class, json, hearing);
    }

    @Override
    List<Said> said(Event event, Order order) {
        var buyer = order.buyer();
        var customer = order.customerId();
        if (buyer == null || customer == null) {
            return List.of();
        }
        var said = new ArrayList<Said>();
        var contact = order.contactId();
        var ofCustomer = buyer.place();
        if (contact == null) {
            ofCustomer.with(ProfileField.PHONE, buyer.phone()).with(ProfileField.EMAIL, buyer.email());
        } else {
            said.add(new Said(RecordKind.CONTACT, contact, told(event, order, buyer.reach())));
        }
        said.add(new Said(RecordKind.CUSTOMER, customer, told(event, order, ofCustomer.all())));
        return said;
    }

    private static Told told(Event event, Order order, Map<ProfileField, String> values) {
        var at = order.placedAt() == null ? event.time() : order.placedAt();
        return new Told(ValueSource.ORDER, at, order.number(), event.subject(), values);
    }
}
