// Keeps unsent messages, files included, in the browser, so that a reload or a dead battery loses none.

const SHELF = "unsent";

let opening = null;

function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("phone", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(SHELF, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function run(mode, work) {
  const store = (await database()).transaction(SHELF, mode).objectStore(SHELF);
  return new Promise((resolve, reject) => {
    const request = work(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export const put = (entry) => run("readwrite", (store) => store.put(entry));
export const discard = (id) => run("readwrite", (store) => store.delete(id));
export const holds = async (id) => (await run("readonly", (store) => store.count(id))) > 0;
export const all = () => run("readonly", (store) => store.getAll());
