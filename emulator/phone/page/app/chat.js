// One conversation with one department: its messages in order, each once.

export class Chat {
  constructor(number) {
    this.number = number;
    this.messages = new Map();
    this.unread = 0;
    this.typingUntil = 0;
    this.draft = "";
    this.replyingTo = null;
  }

  keep(message) {
    const fresh = !this.messages.has(message.id);
    this.messages.set(message.id, { ...this.messages.get(message.id), ...message });
    return fresh;
  }

  get inOrder() {
    return [...this.messages.values()].filter(isBubble).sort((one, other) => one.seq - other.seq);
  }

  get lastMessage() {
    return this.inOrder.filter(hasArrived).at(-1) ?? null;
  }

  /** Messages that lie here unread, as far as their ticks tell; a phone without receipts tells less. */
  get arrivedUnread() {
    const messages = [...this.messages.values()];
    return messages.filter(({ from, status }) => from === "business" && ["sent", "delivered"].includes(status)).length;
  }

  get isTyping() {
    return this.typingUntil > Date.now();
  }

  /** The ids of the options that the citizen has already chosen on a message. */
  chosenOn(id) {
    const answers = [...this.messages.values()].filter((message) => repliedTo(message) === id);
    return new Set(answers.map(chosen).filter(Boolean));
  }
}

export const repliedTo = (message) => message.context?.id ?? message.context?.message_id ?? null;

export function chosen({ interactive, button }) {
  return interactive?.button_reply?.id ?? interactive?.list_reply?.id ?? button?.payload ?? null;
}

const hasArrived = ({ from, status }) => from === "citizen" || status !== "failed";

function isBubble(message) {
  return message.type !== "reaction";
}
