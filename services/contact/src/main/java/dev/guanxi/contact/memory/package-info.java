/**
 * What is known of people's habits, so that whoever meets a guest knows the name, the last visit, the seat and the menu
 * before the guest has to say it again.
 */
@NullMarked
package dev.guanxi.contact.memory;

import org.jspecify.annotations.NullMarked;
