// Generated from standards/openapi by packages/sdk/scripts/generate.ts. Do not edit.
import type { StateMachine } from '../client/state-machine.js';
export const stateMachines: readonly StateMachine[] = [
  {
    resource: 'appointment',
    name: '预约挂号',
    initial: 'booked',
    illegal: 'C011',
    transitions: [
      { event: 'cancel', from: ['booked'], to: 'cancelled', by: 'owner' },
      { event: 'check-in', from: ['booked'], to: 'arrived', by: 'any' },
      { event: 'complete', from: ['arrived'], to: 'completed', by: 'any' },
      { event: 'miss', from: ['booked'], to: 'missed', by: 'any' },
    ],
  },
  {
    resource: 'consent',
    name: '居民授权',
    initial: 'active',
    illegal: 'C011',
    transitions: [{ event: 'revoke', from: ['active'], to: 'revoked', by: 'owner' }],
  },
  {
    resource: 'consultation',
    name: '远程会诊',
    initial: 'requested',
    illegal: 'A432',
    transitions: [
      { event: 'accept', from: ['requested'], to: 'accepted', by: 'target' },
      { event: 'reject', from: ['requested'], to: 'rejected', by: 'target' },
      { event: 'withdraw', from: ['requested'], to: 'withdrawn', by: 'owner' },
      { event: 'reply', from: ['accepted'], to: 'replied', by: 'target' },
      { event: 'close', from: ['replied'], to: 'closed', by: 'owner' },
    ],
  },
  {
    resource: 'contract',
    name: '家庭医生签约',
    initial: 'active',
    illegal: 'C011',
    transitions: [{ event: 'terminate', from: ['active'], to: 'terminated', by: 'owner' }],
  },
  {
    resource: 'criticalValue',
    name: '危急值',
    initial: 'sent',
    illegal: 'C011',
    transitions: [
      { event: 'confirm', from: ['sent'], to: 'confirmed', by: 'any' },
      { event: 'handle', from: ['confirmed'], to: 'handled', by: 'any' },
    ],
  },
  {
    resource: 'emergencyMission',
    name: '院前急救任务',
    initial: 'called',
    illegal: 'C011',
    transitions: [
      { event: 'dispatch', from: ['called'], to: 'dispatched', by: 'owner' },
      { event: 'arrive', from: ['dispatched'], to: 'on-scene', by: 'owner' },
      { event: 'depart', from: ['on-scene'], to: 'transporting', by: 'owner' },
      { event: 'hand-over', from: ['transporting'], to: 'handed-over', by: 'any' },
    ],
  },
  {
    resource: 'healthCard',
    name: '电子健康卡',
    initial: 'active',
    illegal: 'C011',
    transitions: [{ event: 'close', from: ['active'], to: 'closed', by: 'owner' }],
  },
  {
    resource: 'infectiousReport',
    name: '传染病报告卡',
    initial: 'submitted',
    illegal: 'C011',
    transitions: [
      { event: 'review', from: ['submitted'], to: 'reviewed', by: 'any' },
      { event: 'return', from: ['submitted'], to: 'returned', by: 'any' },
      { event: 'withdraw', from: ['submitted', 'returned'], to: 'withdrawn', by: 'owner' },
    ],
  },
  {
    resource: 'prescription',
    name: '流转处方',
    initial: 'valid',
    illegal: 'B715',
    transitions: [
      { event: 'review', from: ['valid'], to: 'reviewed', by: 'any' },
      { event: 'revoke', from: ['valid', 'reviewed'], to: 'revoked', by: 'owner' },
      { event: 'dispense', from: ['valid', 'reviewed'], to: 'dispensed', by: 'any' },
    ],
  },
  {
    resource: 'referral',
    name: '双向转诊',
    initial: 'requested',
    illegal: 'A412',
    transitions: [
      { event: 'accept', from: ['requested'], to: 'accepted', by: 'target' },
      { event: 'reject', from: ['requested'], to: 'rejected', by: 'target' },
      { event: 'withdraw', from: ['requested'], to: 'withdrawn', by: 'owner' },
      { event: 'close', from: ['accepted'], to: 'closed', by: 'any' },
    ],
  },
  {
    resource: 'subscription',
    name: '文档订阅',
    initial: 'active',
    illegal: 'C011',
    transitions: [{ event: 'cancel', from: ['active'], to: 'cancelled', by: 'owner' }],
  },
  {
    resource: 'upload',
    name: '数据上传',
    initial: 'declared',
    illegal: 'C011',
    transitions: [
      { event: 'receive', from: ['declared', 'receiving'], to: 'receiving', by: 'owner' },
      { event: 'complete', from: ['receiving', 'declared'], to: 'complete', by: 'owner' },
    ],
  },
];
