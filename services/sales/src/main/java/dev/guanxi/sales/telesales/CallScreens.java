package dev.guanxi.sales.telesales;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.telesales.CallScreen.LocalClock;
import dev.guanxi.sales.telesales.CallScreen.Script;
import dev.guanxi.sales.telesales.CallScreen.Who;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what whoever has a call needs to see; whoever asks must have seen the call. */
@ApplicationScoped
public class CallScreens {
    private static final String WHO = """
            select coalesce(l.company, r.name, k.name, nullif(concat_ws(' ', l.family_name, l.given_name), ''), p.full_name),
                coalesce(p.full_name, nullif(concat_ws(' ', l.family_name, l.given_name), '')),
                case when c.contact_id is not null then p.phone else coalesce(l.phone, r.phone) end, l.interest, t.zones,
                s.name
            from phone_call c left join call_target t on t.id = c.target_id left join call_list s on s.id = c.list_id
                left join lead l on l.id = c.lead_id left join customer k on k.id = c.customer_id
                left join customer_reach r on r.id = c.customer_id left join contact_reach p on p.id = c.contact_id
            where c.id = $1
            """;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CallCards cards;
    private final CallHolds holds;
    private final ScriptEditions editions;
    private final CallingHours hours;
    private final Clock clock;

    CallScreens(CallCards cards, CallHolds holds, ScriptEditions editions, CallingHours hours, Clock clock) {
        this.cards = cards;
        this.holds = holds;
        this.editions = editions;
        this.hours = hours;
        this.clock = clock;
    }

    /** With whom, and by which list. */
    private record Met(Who who, @Nullable String listName) {}

    @WithSession
    public Uni<CallScreen> of(PhoneCall call) {
        return InTransaction.select(this::met, WHO, call.id())
                .map(found -> found.getFirst())
                .chain(met -> editions.contents(call.scriptId(), call.scriptEdition())
                        .chain(script -> filled(call, met, script)));
    }

    private Met met(Object[] row) {
        var zones = row[4] instanceof String[] names ? List.of(names) : List.<String>of();
        var now = clock.instant();
        var clocks = zones.stream()
                .map(zone -> new LocalClock(
                        zone, LocalTime.ofInstant(now, ZoneId.of(zone)).format(TIME)))
                .toList();
        var callable = hours.permit(now, zones.stream().map(ZoneId::of).toList());
        return new Met(
                new Who((String) row[0], (String) row[1], (String) row[2], (String) row[3], clocks, callable),
                (String) row[5]);
    }

    private Uni<CallScreen> filled(PhoneCall call, Met met, ScriptContents script) {
        var customer = call.callee().customerId();
        return holds.until(call.id())
                .chain(held -> cards.quotesOf(call)
                        .chain(quotes -> cards.openQuotes(customer)
                                .chain(open -> cards.deals(customer)
                                        .chain(deals -> cards.orders(customer)
                                                .chain(orders -> cards.cases(customer)
                                                        .chain(cases -> cards.earlier(call)
                                                                .map(earlier -> new Beside(
                                                                                met, script, quotes, open, deals,
                                                                                orders, cases, earlier)
                                                                        .screen(call, held.orElse(null)))))))));
    }

    /** What stands beside the call itself. */
    private record Beside(
            Met met,
            ScriptContents script,
            List<CallScreen.QuoteCard> quotes,
            List<CallScreen.QuoteCard> open,
            List<CallScreen.DealCard> deals,
            List<CallScreen.OrderCard> orders,
            List<CallScreen.CaseCard> cases,
            List<CallScreen.EarlierCall> earlier) {
        CallScreen screen(PhoneCall call, @Nullable Instant heldUntil) {
            var state = call.state();
            return new CallScreen(
                    call.id(),
                    state.status(),
                    state.ownerId(),
                    state.team(),
                    state.startedAt(),
                    state.endedAt(),
                    heldUntil,
                    state.attempt(),
                    state.listId(),
                    met.listName(),
                    met.who(),
                    state.leadId(),
                    state.customerId(),
                    state.contactId(),
                    new Script(state.scriptId(), state.scriptEdition(), script.steps(), script.codes()),
                    state.result(),
                    state.effect(),
                    call.note(),
                    call.answers().items(),
                    state.callBackAt(),
                    state.opportunityId(),
                    state.orderedQuoteId(),
                    quotes,
                    open.stream()
                            .filter(card -> !state.quoteIds().contains(card.id()))
                            .toList(),
                    deals,
                    orders,
                    cases,
                    earlier);
        }
    }
}
