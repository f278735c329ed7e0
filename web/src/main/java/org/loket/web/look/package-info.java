/**
 * The look that portal and desk share: who is visiting and in which language, dates as people say
 * them, texts, the organisation's colours, and what a page says when something went wrong.
 */
package org.loket.web.look;
