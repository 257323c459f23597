package dev.guanxi.sales.fit.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;

/** Keeps our copy of what needs are called. */
@Singleton
class NeedConsumer extends ReplicaConsumer<NeedConsumer.Need> {
    /** What we keep of contact's need. */
    record Need(String english, String chinese) {}

    NeedConsumer(ObjectMapper json) {
        super("sales-needs", "crm.contact.need", "need", Need.class, json);
    }
}
