/** What people of ours do with customers: visits, calls, letters, gifts; their course, their result and what they cost. */
@NullMarked
package dev.guanxi.contact.interaction;

import org.jspecify.annotations.NullMarked;
