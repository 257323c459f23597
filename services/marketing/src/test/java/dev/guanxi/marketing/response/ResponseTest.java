package dev.guanxi.marketing.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseTest {
    static final Respondent WEI = new Respondent("伟", "张", "wei.zhang@example.com", null);

    @Test
    void somebodyMustHaveRespondedAndBeReachable() {
        assertRefused(null, new Respondent("伟", null, "wei@example.com", null), "nobody-responded");
        assertRefused("Acme", Respondent.NOBODY, "no-way-back");
        assertThat(record("Acme", new Respondent(null, null, null, "+86 21 5555 0100"))
                        .state()
                        .company())
                .isEqualTo("Acme");
    }

    @Test
    void whatIsBlankWasNotSaid() {
        assertRefused(" ", new Respondent(null, "", "wei@example.com", null), "nobody-responded");
        assertRefused("Acme", new Respondent(null, null, "", "　"), "no-way-back");
        assertThat(record("", new Respondent(" ", " 张 ", "wei@example.com", "")).state())
                .returns(null, ResponseState::company)
                .returns(null, ResponseState::givenName)
                .returns("张", ResponseState::familyName)
                .returns(null, ResponseState::phone);
    }

    @Test
    void whatSalesMadeOfItIsLinkedOnce() {
        var response = record(null, WEI);
        var lead = Ids.next();
        var customer = Ids.next();
        response.takeRaisedEvents();

        var linked = new ResponseEvent.Linked(response.id());

        response.link(lead, null, null);
        assertThat(response.takeRaisedEvents()).containsExactly(linked);
        response.link(lead, null, null);
        assertThat(response.takeRaisedEvents()).isEmpty();
        response.link(lead, customer, null);
        assertThat(response.takeRaisedEvents()).containsExactly(linked);
        assertThat(response.state().customerId()).isEqualTo(customer);
    }

    @Test
    void anErasedPersonIsGoneAndTheResponseStays() {
        var response = record(null, WEI);
        response.takeRaisedEvents();

        response.forgetPerson(UnaryOperator.identity());
        assertThat(response.isForgetting()).isTrue();
        response.forgetPerson(UnaryOperator.identity());

        assertThat(response.takeRaisedEvents()).containsExactly(new ResponseEvent.PersonErased(response.id()));
        assertThat(response.state().familyName()).isNull();
        assertThat(response.state().interest()).isNull();
    }

    private static Response record(@Nullable String company, Respondent respondent) {
        var told =
                new NewResponse(Ids.next(), Channel.WEB_FORM, company, respondent, "Call me, 张伟", CustomValues.NOTHING);
        return Response.record(told, Ownership.of("mia", null), Instant.EPOCH);
    }

    private static void assertRefused(@Nullable String company, Respondent respondent, String code) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> record(company, respondent))
                .returns(code, Invalid::code);
    }
}
