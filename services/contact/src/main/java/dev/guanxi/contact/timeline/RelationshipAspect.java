package dev.guanxi.contact.timeline;

/** What of a relationship something serves: seven aspects are worked on directly, three by working on others. */
public enum RelationshipAspect {
    /** 接触: somebody of ours and somebody of theirs meet. */
    CONTACT(true),
    /** 联络: the tie is kept between meetings. */
    LIAISON(true),
    /** 交流: views and knowledge are exchanged. */
    COMMUNICATION(true),
    /** 反馈: the customer tells how it was. */
    FEEDBACK(true),
    /** 合作: something is done together. */
    COOPERATION(true),
    /** 评估: one side weighs the other up. */
    EVALUATION(true),
    /** 调整: something is put right. */
    ADJUSTMENT(true),
    /** 测量统计. */
    MEASUREMENT(false),
    /** 需求挖潜. */
    NEED_MINING(false),
    /** 联动客户: others are reached through this customer. */
    LINKED_CUSTOMERS(false);

    private final boolean direct;

    RelationshipAspect(boolean direct) {
        this.direct = direct;
    }

    public boolean isDirect() {
        return direct;
    }
}
