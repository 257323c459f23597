/** What partners plan together: what each wants to reach, until when, and when it is looked at again. */
@NullMarked
package dev.guanxi.contact.jointplan;

import org.jspecify.annotations.NullMarked;
