/** How well people of ours and people of customers know each other. */
@NullMarked
package dev.guanxi.contact.strength;

import org.jspecify.annotations.NullMarked;
