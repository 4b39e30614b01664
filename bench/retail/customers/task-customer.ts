import type { Delta, ShopFolder, Task } from '../shop-folder.ts';
import type { Customer, Talk } from './customer.ts';
import { keepsEverything } from './indecisive.ts';
import { MANNERS } from './manners.ts';
import { TaskTalk } from './task-talk.ts';
import { wishOf } from './wishes.ts';

/** A customer who wants what a task lists, and says it in their own words. Each trial has another manner, so that as many trials as there are manners have them all. */
export function taskCustomer(task: Task, at: number, expected: Delta, folder: ShopFolder): Customer {
  return {
    id: task.id,
    kind: 'task',
    users: [task.user_id],
    talk: (random, answer, trial) => {
      const wishes = task.actions.flatMap((action) => wishOf(action, folder) ?? []);
      if (wishes.length === 0) return keepsEverything(task, folder, random);
      const manner = MANNERS[(at + trial) % MANNERS.length] ?? 'plain';
      return spoken(new TaskTalk({ task, wishes, manner, answer, folder, random }));
    },
    expected,
    told: task.outputs,
  };
}

function* spoken(talk: TaskTalk): Talk {
  let says: string | undefined = talk.opening();
  while (says !== undefined) says = talk.answer(yield says);
}
