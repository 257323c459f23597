package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.platform.events.Event;
import java.util.List;

/** What we read of another's record; it knows by its state what happened to it when, also when events in between are gone. */
sealed interface Fact
        permits AppointmentFact,
                CallFact,
                CaseFact,
                DealFact,
                DocumentFact,
                ExpectationFact,
                LeadFact,
                OpportunityFact,
                OrderFact,
                ResponseFact,
                ValueFact {
    /** All that is known to have happened with a customer. */
    List<Entry> entries(Event event);
}
