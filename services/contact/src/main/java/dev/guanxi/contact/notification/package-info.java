/**
 * One bell for everybody: what any service has to tell a person, in one inbox, live, and by mail as they like it.
 */
@NullMarked
package dev.guanxi.contact.notification;

import org.jspecify.annotations.NullMarked;
