package dev.guanxi.sales.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sign that an open deal will not come as planned, and what it takes from 100. The weights are judged, not fitted. */
@Schema(
        description = "NO_CUSTOMER: nobody knows for whom the deal is (-25). NO_DECISION_MAKER: of the customer's"
                + " organisation nobody is known who decides (-25). CLOSE_DATE_PASSED: it was to be won by now (-30)."
                + " NO_CLOSE_DATE: nobody expects it on any day (-10). NO_AMOUNT: nobody knows what it is worth (-15)."
                + " STANDSTILL: it has been in its stage for longer than the norm of that stage (-20). SLOW: it has been"
                + " open for more than twice as long as won deals of its pipeline took on average (-20).")
public enum Sign {
    NO_CUSTOMER(25),
    NO_DECISION_MAKER(25),
    CLOSE_DATE_PASSED(30),
    NO_CLOSE_DATE(10),
    NO_AMOUNT(15),
    STANDSTILL(20),
    SLOW(20);

    private final int weight;

    Sign(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
